import { buildGazetteer } from "../../src/domain/places/build-gazetteer.js";
import { type Gazetteer, loadGazetteer } from "../../src/domain/places/gazetteer.js";
import { PLACES_FILE } from "../../src/domain/places/places-file.js";

/** The real gazetteer, built on demand where the checkout was never compiled. */
export function testGazetteer(): Gazetteer {
  buildGazetteer(PLACES_FILE);
  return loadGazetteer();
}
