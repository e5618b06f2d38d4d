/** Joins the paths of inputs as Node.js does; the readers themselves do not access a file system. */

/** A path relative to a folder, with `.` and `..` resolved. */
export function joinPaths(folder: string, path: string): string {
  const isAbsolute = folder.startsWith("/");
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== ".." || steps.length === 0 || steps.at(-1) === "..") steps.push(step);
    else steps.pop();
  }
  const joined = steps.join("/");
  return isAbsolute ? `/${joined.replace(/^(?:\.\.(?:\/|$))+/, "")}` : joined || ".";
}

/** The folder that a file is in; `.` for a bare name. */
export function folderOf(path: string): string {
  const end = lastSeparator(path);
  return end < 0 ? "." : path.slice(0, end) || path.slice(0, 1);
}

export function fileName(path: string): string {
  return path.slice(lastSeparator(path) + 1);
}

export function isAbsolutePath(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}

/** Windows accepts both separators. */
function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
}
