/**
 * Tells the test the address of the server: one line of JSON, the last output on stdout.
 *
 * @param {import('node:net').Server} server
 * @param {object} [facts] Further data for the test.
 */
export function announce(server, facts = {}) {
  const { port } = server.address()
  console.log(`\nREADY ${JSON.stringify({ url: `http://127.0.0.1:${port}`, ...facts })}`)
  // Stops the server if the test ends unexpectedly, which closes the other end of this pipe.
  process.stdin.resume().on('end', () => process.exit(0))
}
