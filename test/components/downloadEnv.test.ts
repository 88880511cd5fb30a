import { toEnvText, OneTimeSecret } from 'keydrawer/core'
import { afterEach, expect, it, vi } from 'vitest'
import { downloadEnv } from '../../src/components/create-key/downloadEnv'

afterEach(() => void vi.unstubAllGlobals())

/** The content of the downloaded file. */
async function downloaded(secret: string): Promise<string> {
  const blobs: Blob[] = []
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => (blobs.push(blob), '#file'),
    revokeObjectURL: () => undefined,
  })
  downloadEnv('Booking engine', new OneTimeSecret(secret))
  expect(blobs).toHaveLength(1)
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.readAsText(blobs[0]!)
  })
}

it('names the variable after the key', async () => {
  expect(await downloaded('kd_live_1')).toBe('BOOKING_ENGINE_API_KEY=kd_live_1\n')
  expect(await downloaded('two words #$')).toBe("BOOKING_ENGINE_API_KEY='two words #$'\n")
})

it('keeps the names in a secret with several parts', async () => {
  const secret = toEnvText({ ACCESS_KEY_ID: 'AKIA7', SECRET_ACCESS_KEY: 'a $b=' })
  expect(await downloaded(secret)).toBe("ACCESS_KEY_ID=AKIA7\nSECRET_ACCESS_KEY='a $b='\n")
})

it('treats other texts of several lines as one value', async () => {
  expect(await downloaded('-----BEGIN KEY-----\nQUJD=')).toBe("BOOKING_ENGINE_API_KEY='-----BEGIN KEY-----\nQUJD='\n")
})

it('downloads nothing if no line is read as the secret everywhere', () => {
  const createObjectURL = vi.fn(() => '#file')
  vi.stubGlobal('URL', { createObjectURL, revokeObjectURL: () => undefined })
  expect(downloadEnv('Booking engine', new OneTimeSecret('both \' and "'))).toBe(false)
  expect(createObjectURL).not.toHaveBeenCalled()
})
