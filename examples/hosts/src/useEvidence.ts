import { useEffect, useState } from 'react'

/** Records the widget's side effects on its host. */
export function useEvidence() {
  const [submits, setSubmits] = useState(0)
  const [violations, setViolations] = useState(0)
  const [body, setBody] = useState('')

  useEffect(() => {
    const handleSubmit = () => setSubmits((count) => count + 1)
    const handleViolation = () => setViolations((count) => count + 1)
    const handleBody = () =>
      setBody([...document.body.attributes].map(({ name, value }) => `${name}=${value}`).join(' '))
    const observer = new MutationObserver(handleBody)
    observer.observe(document.body, { attributes: true })
    window.addEventListener('submit', handleSubmit, true)
    document.addEventListener('securitypolicyviolation', handleViolation)
    return () => {
      observer.disconnect()
      window.removeEventListener('submit', handleSubmit, true)
      document.removeEventListener('securitypolicyviolation', handleViolation)
    }
  }, [])

  return { submits, violations, body }
}
