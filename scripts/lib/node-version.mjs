const oldest = [20, 19];

/** Ends at once, with one line, on a Node.js that is too old to run the rest. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `✗ Node.js ${oldest.join(".")} or later is needed, this is ${version}: install one from https://nodejs.org.`,
  );
  process.exit(1);
}
