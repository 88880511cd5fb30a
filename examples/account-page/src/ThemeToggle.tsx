import { useState } from 'react'
import { MoonIcon, SunIcon } from './icons'
import { chooseTheme, currentTheme } from './theme'

export function ThemeToggle() {
  const [theme, setTheme] = useState(currentTheme)
  const other = theme === 'dark' ? 'light' : 'dark'

  function handleClick() {
    chooseTheme(other)
    setTheme(other)
  }

  return (
    <button type="button" className="button quiet square" aria-label={`Use the ${other} theme`} onClick={handleClick}>
      {other === 'dark' ? <MoonIcon /> : <SunIcon />}
    </button>
  )
}
