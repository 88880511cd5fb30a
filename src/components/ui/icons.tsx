const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export function KeyIcon() {
  return (
    <svg aria-hidden="true" width="32" height="32" viewBox="0 0 32 32" {...line}>
      <circle cx="10.5" cy="16" r="5.5" />
      <path d="M16 16h12m-4 0v5m-4.5-5v3" />
    </svg>
  )
}

export function WarningIcon() {
  return (
    <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" {...line}>
      <path d="M9 2.2 16.3 15H1.7zM9 7v3.6m0 2v.1" />
    </svg>
  )
}

export function CloseIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" {...line}>
      <path d="m4 4 8 8m0-8-8 8" />
    </svg>
  )
}

export function CopyIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" {...line}>
      <rect x="5.5" y="5.5" width="8" height="8" rx="2" />
      <path d="M10.5 5.5v-1a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h1" />
    </svg>
  )
}

export function SearchIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" {...line}>
      <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0m-1.2 2.8L13.5 13.5" />
    </svg>
  )
}

export function CheckIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" {...line}>
      <path d="m3 8.5 3.2 3.2L13 4.8" />
    </svg>
  )
}

export function MoreIcon() {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" stroke="currentColor">
      <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.8" strokeLinecap="round" />
    </svg>
  )
}
