import type { NameRule } from "../contract/name-rule.js";
import { choice, decimal, int, NUMBERS, pattern } from "./nodes.js";

const BODY_WORDS = "person patient user athlete player member profile body human child adult client".split(" ");

/** Health and homes, as far as names alone tell. */
export const medicalRules: readonly NameRule[] = [
  {
    subject: "a blood group",
    names: ["blood type", "blood group"],
    score: 0.97,
    node: choice(["O+", "A+", "B+", "AB+", "O-", "A-", "B-", "AB-"], [38, 32, 12, 4, 6, 5, 2, 1]),
  },
  {
    subject: "a heart rate",
    names: ["heart rate", "pulse", "resting heart rate", "bpm"],
    types: NUMBERS,
    score: 0.88,
    not: ["song", "track", "laser"],
    node: int(52, 118),
  },
  {
    subject: "a systolic blood pressure",
    names: ["systolic", "systolic pressure", "systolic blood pressure"],
    types: NUMBERS,
    score: 0.93,
    node: int(100, 165),
  },
  {
    subject: "a diastolic blood pressure",
    names: ["diastolic", "diastolic pressure", "diastolic blood pressure"],
    types: NUMBERS,
    score: 0.93,
    node: int(60, 98),
  },
  { subject: "a blood pressure", names: ["blood pressure"], score: 0.9, node: pattern("1[0-5][0-9]/[6-9][0-9]") },
  {
    subject: "a temperature of a body",
    names: ["body temperature", "body temp"],
    types: NUMBERS,
    score: 0.93,
    node: decimal(35.8, 39.8, 1),
  },
  { subject: "a saturation with oxygen", names: ["oxygen saturation", "spo 2"], types: NUMBERS, score: 0.93, node: int(92, 100) },
  { subject: "a body mass index", names: ["bmi", "body mass index"], types: NUMBERS, score: 0.95, node: decimal(17, 38, 1) },
  {
    subject: "a height of a person in centimetres",
    names: ["height", "height cm", "body height"],
    types: NUMBERS,
    context: BODY_WORDS,
    score: 0.88,
    node: { kind: "int", min: 145, max: 205, distribution: { type: "normal", mean: 171, stdDev: 10 } },
  },
  {
    subject: "a weight of a person in kilograms",
    names: ["weight", "weight kg", "body weight"],
    types: NUMBERS,
    context: BODY_WORDS,
    score: 0.88,
    node: ({ type }) =>
      type === "integer"
        ? int(45, 130)
        : { kind: "decimal", min: 42, max: 140, scale: 1, distribution: { type: "normal", mean: 76, stdDev: 15 } },
  },
  {
    subject: "the number of a medical record",
    names: ["medical record number", "mrn", "patient number"],
    score: 0.93,
    node: pattern("MRN-[0-9]{7}"),
  },
  {
    subject: "a dose",
    names: ["dosage", "dose"],
    score: 0.8,
    node: choice(["5 mg", "10 mg", "20 mg", "50 mg", "100 mg", "250 mg", "500 mg"]),
  },
  {
    subject: "an allergy",
    names: ["allergy"],
    score: 0.85,
    node: choice(["dust", "eggs", "latex", "milk", "none", "nuts", "penicillin", "pollen", "shellfish"]),
  },
  {
    subject: "a medical field",
    names: ["specialty", "speciality", "medical specialty", "specialization"],
    score: 0.75,
    context: ["doctor", "physician", "medical", "provider"],
    node: choice(["cardiology", "dermatology", "neurology", "oncology", "pediatrics", "psychiatry", "radiology", "surgery"]),
  },
  {
    subject: "a number of bedrooms",
    names: ["bedrooms", "bedroom count", "num bedrooms"],
    types: ["integer"],
    score: 0.93,
    node: int(1, 6),
  },
  {
    subject: "a number of bathrooms",
    names: ["bathrooms", "bathroom count", "num bathrooms"],
    types: NUMBERS,
    score: 0.93,
    node: int(1, 4),
  },
  {
    subject: "a number of children",
    names: ["children", "children count", "number of children", "num children", "dependents"],
    types: ["integer"],
    score: 0.85,
    node: int(0, 5),
  },
  {
    subject: "a number of guests",
    names: ["guests", "number of guests", "party size", "guest count", "adults"],
    types: ["integer"],
    score: 0.85,
    node: int(1, 8),
  },
  {
    subject: "an average of grades",
    names: ["gpa", "grade point average"],
    types: NUMBERS,
    score: 0.95,
    node: decimal(1.5, 4, 2),
  },
  {
    subject: "a grade",
    names: ["letter grade", "grade letter"],
    score: 0.9,
    node: choice(["A", "B", "C", "D", "F"], [25, 35, 25, 10, 5]),
  },
  {
    subject: "a name of a pet",
    names: ["pet name"],
    score: 0.9,
    node: choice(["Bella", "Charlie", "Coco", "Daisy", "Luna", "Max", "Milo", "Nala", "Oscar", "Rocky", "Simba", "Teddy"]),
  },
];
