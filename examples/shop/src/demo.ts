import { createDataset } from "@seedbed/core";
import { shop } from "./shop.js";

console.log(createDataset(shop, { seed: "demo" }).digest());
