import type { NameRule } from "../contract/name-rule.js";
import { choice, fake, int, NUMBERS, pattern } from "./nodes.js";

const VEHICLE_WORDS = "car vehicle auto truck automobile motorcycle van".split(" ");

/** Vehicles and travel. */
export const vehicleRules: readonly NameRule[] = [
  {
    subject: "the number of a vehicle",
    names: ["vin", "vin number", "vehicle identification number", "vehicle id number", "chassis number"],
    score: 0.93,
    node: pattern("[A-HJ-NPR-Z0-9]{17}"),
  },
  {
    subject: "a licence plate",
    names: [
      "license plate",
      "licence plate",
      "plate number",
      "number plate",
      "registration plate",
      "registration number",
      "plate",
      "license plate number",
    ],
    score: 0.85,
    not: ["company", "tax", "name", "dinner", "business"],
    node: pattern("[A-Z]{3}-[0-9]{4}"),
  },
  {
    subject: "a maker of vehicles",
    names: ["make", "manufacturer", "brand", "car make", "car brand", "vehicle make"],
    context: VEHICLE_WORDS,
    score: 0.9,
    needsLocale: true,
    node: fake("vehicle.manufacturer"),
  },
  {
    subject: "a maker of vehicles",
    names: ["car make", "car brand", "vehicle make", "vehicle manufacturer"],
    score: 0.93,
    needsLocale: true,
    node: fake("vehicle.manufacturer"),
  },
  {
    subject: "a model of vehicles",
    names: ["model", "model name"],
    context: VEHICLE_WORDS,
    score: 0.9,
    needsLocale: true,
    node: fake("vehicle.model"),
  },
  {
    subject: "a kind of vehicle",
    names: ["vehicle type", "car type", "body type"],
    score: 0.8,
    needsLocale: true,
    node: fake("vehicle.type"),
  },
  {
    subject: "a fuel",
    names: ["fuel", "fuel type"],
    score: 0.88,
    node: choice(["petrol", "diesel", "electric", "hybrid"], [45, 30, 12, 13]),
  },
  {
    subject: "a gearbox",
    names: ["transmission", "gearbox", "transmission type"],
    score: 0.85,
    node: choice(["automatic", "manual"]),
  },
  {
    subject: "a distance driven",
    names: ["mileage", "odometer", "odometer reading", "kilometers driven"],
    types: NUMBERS,
    score: 0.9,
    node: int(0, 250_000),
  },
  {
    subject: "a number of doors",
    names: ["doors", "door count"],
    types: ["integer"],
    score: 0.85,
    node: { kind: "enum", values: [2, 3, 4, 5] },
  },
  {
    subject: "a power of an engine",
    names: ["horsepower", "hp", "engine power"],
    types: NUMBERS,
    score: 0.85,
    node: int(60, 450),
  },
  {
    subject: "the number of a flight",
    names: ["flight number", "flight no", "flight code"],
    score: 0.93,
    node: pattern("(AA|AF|BA|DL|EK|KL|LH|QF|SQ|UA)[1-9][0-9]{2,3}"),
  },
  {
    subject: "an airline",
    names: ["airline", "airline name"],
    score: 0.85,
    node: choice([
      "Air France",
      "American Airlines",
      "British Airways",
      "Delta Air Lines",
      "Emirates",
      "KLM",
      "Lufthansa",
      "Qantas",
      "Singapore Airlines",
      "United Airlines",
    ]),
  },
  {
    subject: "the code of an airport",
    names: ["airport code", "iata", "iata code", "departure airport", "arrival airport", "airport"],
    score: 0.8,
    node: choice(
      "AMS ATL BCN BOS CDG CPH DEN DFW DXB EWR FCO FRA GRU HND ICN IST JFK JNB LAX LHR LIS MAD MEX MUC NRT ORD SEA SFO SIN SYD VIE YYZ ZRH".split(
        " ",
      ),
    ),
  },
  { subject: "a seat", names: ["seat", "seat number", "seat no"], score: 0.85, node: pattern("[1-3][0-9][A-F]") },
  {
    subject: "a number of seats",
    names: ["seats", "seat count", "seating capacity"],
    types: ["integer"],
    score: 0.85,
    node: int(2, 9),
  },
  {
    subject: "a gate",
    names: ["gate", "gate number", "departure gate"],
    score: 0.75,
    alone: true,
    node: pattern("[A-F][1-9][0-9]?"),
  },
  {
    subject: "a distance in kilometres",
    names: ["distance", "distance km", "distance miles"],
    types: NUMBERS,
    score: 0.75,
    not: ["edit", "cosine", "focal"],
    node: { kind: "decimal", min: 0.1, max: 20_000, scale: 1, distribution: { type: "lognormal", median: 35, sigma: 1.3 } },
  },
];
