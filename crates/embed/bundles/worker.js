// The engine's worker out of memory: a classic script, before which stand its files as `packed`.

import * as engine from "../factcards-worker.js";
// It loads them once this script is through.
import "../worker.js";
import { keep } from "./files.js";

keep(engine, packed);
