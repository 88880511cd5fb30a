import type { HeadersSource, TransportOptions } from './requestJson'

/** The same transport with one more header, which is asked for with every request: a token may be fresh. */
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
