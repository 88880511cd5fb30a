/**
 * Tells the test where the server is: one line of JSON, the last thing that stdout is used for.
 *
 * @param {import('node:net').Server} server
 * @param {object} [facts] What else the test has to know.
 */
export function announce(server, facts = {}) {
  const { port } = server.address()
  console.log(`\nREADY ${JSON.stringify({ url: `http://127.0.0.1:${port}`, ...facts })}`)
  // The test may die without a word; then nobody holds the other end of this pipe.
  process.stdin.resume().on('end', () => process.exit(0))
}
