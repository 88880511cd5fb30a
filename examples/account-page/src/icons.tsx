import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 18 18" aria-hidden="true">
      {children}
    </svg>
  )
}

export function HomeIcon() {
  return (
    <Icon>
      <path d="M2.5 8 9 2.5 15.5 8v7a.5.5 0 0 1-.5.5h-3.5v-5h-5v5H3a.5.5 0 0 1-.5-.5z" />
    </Icon>
  )
}

export function PersonIcon() {
  return (
    <Icon>
      <circle cx="9" cy="6" r="3" />
      <path d="M3 15.5a6 6 0 0 1 12 0" />
    </Icon>
  )
}

export function KeyIcon() {
  return (
    <Icon>
      <circle cx="6" cy="9" r="3.25" />
      <path d="M9.25 9h6.5M14 9v3M11.5 9v2" />
    </Icon>
  )
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="3" />
      <path d="M9 1.5v1.75m0 11.5v1.75M1.5 9h1.75m11.5 0h1.75M3.7 3.7l1.25 1.25m8.1 8.1 1.25 1.25m0-10.6-1.25 1.25m-8.1 8.1L3.7 14.3" />
    </Icon>
  )
}

export function MoonIcon() {
  return (
    <Icon>
      <path d="M15 10.75A6.5 6.5 0 0 1 7.25 3a6.5 6.5 0 1 0 7.75 7.75z" />
    </Icon>
  )
}

export function AcmeMark() {
  return <img className="mark" src="/icon.svg" alt="" width="28" height="28" />
}
