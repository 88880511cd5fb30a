import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, codeOf } from './ConfigurationError'

/** The URL of the embedded database. Creates the folder. */
export async function embeddedDatabaseUrl(dataDir: string): Promise<string> {
  await orSay(dataDir, () => mkdir(dataDir, { recursive: true, mode: 0o700 }))
  return `file:${join(dataDir, 'account.db')}`
}

/** The secret stored beside the embedded database. Created at the first start, so that sessions survive a restart. */
export async function embeddedSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'auth-secret')
  await orSay(dataDir, async () => {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await writeFile(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  })
  return (await orSay(dataDir, () => readFile(path, 'utf8'))).trim()
}

async function orSay<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw new ConfigurationError(
      `The data folder ${dataDir} cannot be written (${codeOf(error)}); set DATA_DIR to one that can.`,
    )
  }
}
