import path from "node:path";
import { checkoutRoot } from "../checkout-root.js";

/** Where the reduced gazetteer lies, a product of the build. */
export const PLACES_FILE = path.join(checkoutRoot(), "dist", "data", "places.tsv");
