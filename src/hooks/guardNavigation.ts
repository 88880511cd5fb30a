import { confirmLeave } from '../create-flow/confirmLeave'
import type { CreateKeyFlow } from '../create-flow/CreateKeyFlow'
import { isUnsaved } from '../create-flow/isUnsaved'

/**
 * Asks before Back or Forward leaves an unsaved secret within a single-page app, where no `beforeunload` event fires.
 * Does nothing in browsers without the Navigation API. Returns a function that stops it.
 *
 * Only traversals are canceled. A router that pushes an entry renders the next page whether or not the browser
 * cancels the push, so the URL and the page would differ. `useUnsavedSecret` blocks those.
 *
 * The user can still leave: the browser allows one canceled traversal per user activation, so a second Back without a
 * click or a key press in between leaves.
 */
export function guardNavigation(flow: CreateKeyFlow): () => void {
  const navigation = getNavigation()
  if (!navigation) return () => {}

  // A router's blocker undoes a traversal that it refuses. The way back to the entry of the secret stays open.
  let home = navigation.currentEntry?.key
  const handleEntryChange = ({ navigationType }: NavigationCurrentEntryChangeEvent) => {
    if (navigationType !== 'traverse') home = navigation.currentEntry?.key
    else updateHome()
  }
  const updateHome = () => {
    if (!isUnsaved(flow.getState())) home = navigation.currentEntry?.key
  }
  const handleNavigate = (event: NavigateEvent) => {
    const isLeaving = event.navigationType === 'traverse' && event.destination.key !== home
    if (!isLeaving || !event.cancelable || !isUnsaved(flow.getState())) return
    event.preventDefault()
    void confirmLeave(flow)
  }
  const unsubscribe = flow.subscribe(updateHome)
  navigation.addEventListener('currententrychange', handleEntryChange)
  navigation.addEventListener('navigate', handleNavigate)
  return () => {
    unsubscribe()
    navigation.removeEventListener('currententrychange', handleEntryChange)
    navigation.removeEventListener('navigate', handleNavigate)
  }
}

function getNavigation(): Navigation | undefined {
  // The types declare it for every browser.
  const { navigation }: { readonly navigation?: Navigation } = window
  return navigation
}
