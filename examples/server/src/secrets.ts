import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 36 characters hold 214 bits. */
const RANDOM_LENGTH = 36
const CHECKSUM_LENGTH = 6
const SUFFIX_LENGTH = 4

export function randomText(length: number): string {
  let text = ''
  while (text.length < length)
    for (const byte of randomBytes(length)) {
      // 248 is four times 62. The bytes above it would make some characters likelier than others.
      if (byte < 248 && text.length < length) text += ALPHABET[byte % 62]
    }
  return text
}

/** A new secret, such as `acme_live_…`. It ends with a checksum of everything before it. */
export function makeSecret(prefix: string): string {
  const body = prefix + randomText(RANDOM_LENGTH)
  return body + checksumOf(body)
}

/** Whether a text can be a secret of this server. If not, it is refused without querying the database. */
export function isSecret(text: string): boolean {
  const body = text.slice(0, -CHECKSUM_LENGTH)
  return /^\w+$/.test(text) && body.length > RANDOM_LENGTH && text === body + checksumOf(body)
}

function checksumOf(text: string): string {
  let rest = crc32(text)
  let digits = ''
  for (let index = 0; index < CHECKSUM_LENGTH; index++) {
    digits = ALPHABET[rest % 62] + digits
    rest = Math.floor(rest / 62)
  }
  return digits
}

/** The parts of a secret that may be shown at any time. */
export function hintOf(secret: string, prefix: string) {
  return { hint_prefix: prefix, hint_suffix: secret.slice(-SUFFIX_LENGTH) }
}

/**
 * SHA-256, in hex. A secret with 214 random bits cannot be guessed, so it needs no slow hash. The database
 * looks the hash up, so no secret is compared byte by byte.
 */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const SALT = 16
const IV = 12
const TAG = 16

/** Encrypts a secret so that only the same caller with the same `Idempotency-Key` can decrypt it. */
export function seal(secret: string, idempotencyKey: string, caller: string): string {
  const [salt, iv] = [randomBytes(SALT), randomBytes(IV)]
  const cipher = createCipheriv('aes-256-gcm', keyFor(idempotencyKey, salt, caller), iv)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Decrypts the secret. Throws for another `Idempotency-Key` or caller. */
export function unseal(text: string, idempotencyKey: string, caller: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const iv = bytes.subarray(SALT, SALT + IV)
  const decipher = createDecipheriv('aes-256-gcm', keyFor(idempotencyKey, bytes.subarray(0, SALT), caller), iv)
  decipher.setAuthTag(bytes.subarray(SALT + IV, SALT + IV + TAG))
  return decipher.update(bytes.subarray(SALT + IV + TAG), undefined, 'utf8') + decipher.final('utf8')
}

function keyFor(idempotencyKey: string, salt: Buffer, caller: string): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, salt, `keydrawer replay ${caller}`, 32))
}
