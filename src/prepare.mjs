// Makes a checkout ready to run: installs the locked packages when they are absent or older than the
// lockfile, and compiles when sources are newer than the last build. Plain JavaScript, since it runs before
// anything is installed. Everything goes to standard error: standard output belongs to the command that follows.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCE_FOLDERS = ["src", "crawlers", "db", "search", "test"];
const INSTALL_STAMP = path.join(root, "node_modules", ".package-lock.json");
const BUILD_STAMP = path.join(root, "dist", ".built");
const [MIN_MAJOR, MIN_MINOR] = [20, 19];

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function modifiedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(full) : modifiedAt(full));
  }
  return newest;
}

function run(what, command, args) {
  process.stderr.write(`${what} …\n`);
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.error) fail(`${what} failed: ${result.error.message}`);
  if (result.status !== 0) fail(`${what} failed (exit ${result.status}); the lines above say why.`);
  process.stderr.write(`${what} done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < MIN_MAJOR || (major === MIN_MAJOR && minor < MIN_MINOR)) {
  fail(`Clusterwork needs Node ${MIN_MAJOR}.${MIN_MINOR} or newer; this is ${process.versions.node}.`);
}

if (modifiedAt(INSTALL_STAMP) < modifiedAt(path.join(root, "package-lock.json"))) {
  run("Installing packages", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  const now = new Date();
  // npm may keep the lockfile's own time on its stamp; touch it, so that the next start sees it as new.
  writeFileSync(INSTALL_STAMP, "", { flag: "a" });
  utimesSync(INSTALL_STAMP, now, now);
}

const newestSource = Math.max(
  modifiedAt(path.join(root, "tsconfig.json")),
  modifiedAt(path.join(root, "package-lock.json")),
  ...SOURCE_FOLDERS.map((folder) => newestIn(path.join(root, folder))),
);
if (modifiedAt(BUILD_STAMP) < newestSource) {
  run("Compiling", process.execPath, [
    path.join("node_modules", "typescript", "bin", "tsc"),
    "-p",
    "tsconfig.json",
  ]);
  const build = path.join(root, "dist", "src", "domain", "places", "build-gazetteer.js");
  if (existsSync(build)) run("Reducing the gazetteer", process.execPath, [build]);
  mkdirSync(path.dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, "");
}
