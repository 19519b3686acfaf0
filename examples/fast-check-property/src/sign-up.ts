import * as z from "zod";

/** What is sent to sign up. */
export const SignUp = z.strictObject({
  name: z.string().min(2).max(40),
  email: z.email(),
  born: z.date().min(new Date("1900-01-01")).max(new Date("2007-01-01")),
  newsletter: z.boolean().default(false),
});

/** What is sent to sign up, checked and completed. */
export type SignUp = z.infer<typeof SignUp>;

/** The address under which someone is known. */
export function accountName({ email }: SignUp): string {
  return email.slice(0, email.lastIndexOf("@")).toLowerCase();
}
