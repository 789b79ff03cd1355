const OLDEST = 20;

/** Ends the process with a clear word when this Node is too old for the project. */
export function checkNode() {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= OLDEST) return;
  console.error(
    `笔架 needs Node ${OLDEST} or newer; this is ${process.version}. See https://nodejs.org/`,
  );
  process.exit(1);
}
