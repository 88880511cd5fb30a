import type { HeadersSource, TransportOptions } from './requestJson'

/**
 * Returns the same transport with one more header. Its function is called for every request, so that it can return a
 * fresh token.
 */
export function withHeader(
  { headers, credentials, fetch, timeout }: TransportOptions,
  name: string,
  value: (() => string | Promise<string>) | undefined,
): TransportOptions {
  const transport = { credentials, fetch, timeout }
  if (!value) return { ...transport, headers }
  return {
    ...transport,
    async headers() {
      const all = new Headers(await valueOf(headers))
      all.set(name, await value())
      return all
    },
  }
}

async function valueOf(headers: HeadersSource | undefined): Promise<HeadersInit | undefined> {
  return typeof headers === 'function' ? headers() : headers
}
