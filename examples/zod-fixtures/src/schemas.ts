import * as z from "zod";

export const User = z.object({
  id: z.int().positive(),
  name: z.string().min(2).max(40),
  email: z.email(),
  birthDate: z.date().max(new Date("2007-01-01")),
  role: z.enum(["customer", "staff"]).default("customer"),
  newsletter: z.boolean(),
});

const digitSum = (text: string): number => [...text.replaceAll(/\D/g, "")].reduce((sum, digit) => sum + Number(digit), 0);

/** Order numbers end with a check digit: chance finds them one time in ten, a hint at once. */
export const OrderNumber = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((number) => digitSum(number) % 10 === 0, "the check digit is wrong");

export const Order = z
  .object({
    number: OrderNumber,
    userId: z.int().positive(),
    placedAt: z.date().min(new Date("2024-01-01")).max(new Date("2024-12-31")),
    shippedAt: z.date().min(new Date("2024-01-01")).max(new Date("2025-01-31")).nullable(),
    lines: z
      .array(
        z.object({
          sku: z.string().regex(/^[A-Z]{3}-\d{3}$/),
          quantity: z.int().min(1).max(9),
          price: z.number().min(0.5).max(500),
        }),
      )
      .min(1)
      .max(4),
    coupon: z
      .string()
      .meta({ seedbed: { values: ["SPRING", "WELCOME10"] } })
      .optional(),
  })
  .refine((order) => order.shippedAt === null || order.shippedAt >= order.placedAt, {
    path: ["shippedAt"],
    message: "shipped before it was placed",
  });

export type User = z.output<typeof User>;
export type Order = z.output<typeof Order>;
