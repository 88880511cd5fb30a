import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const ADMIN_TOKEN = 'the token that every instance was given'

/** An instance of the reference server in a process of its own, which can die. */
export interface Instance {
  readonly url: string
  /** Ends the process at once, whatever it is doing. */
  kill(): Promise<void>
}

/** Starts `examples/server`, or another program that says its address as that does. */
export async function startInstance(databaseUrl: string, program = 'examples/server/src/main.ts'): Promise<Instance> {
  const env = { ...process.env, PORT: '0', DATABASE_URL: databaseUrl, ADMIN_TOKEN }
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`The instance ended: ${said}`)))
  })
  return {
    url,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
