import { Fragment, useId, useRef } from 'react'
import { identityText } from '../../core/keyIdentity'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { type MenuAction, type MenuItem, menuItems } from './menuItems'
import type { KeyActionStates } from '../../core/keyActions'
import { isStandIn } from '../../core/standIns'
import { Verbatim } from '../ui/Verbatim'
import type { OpenMenu } from './useActionMenu'
import { usePopoverMenu } from './usePopoverMenu'

/**
 * The menu of one key's actions. Actions that are not available at the moment are listed with the reason.
 *
 * @selector [data-kd='menu'] > [data-kd='menu-item'][data-action][aria-disabled]
 */
export function ActionMenu({ open, offers, onChoose, onClose, i18n: { labels, language } }: ActionMenuProps) {
  const ref = useRef<HTMLDivElement>(null)
  const items = menuItems(offers, labels, isStandIn(open.apiKey))
  const firstFinal = items.find(({ isFinal }) => isFinal)
  const titleId = useId()
  usePopoverMenu(ref, open.button, onClose)

  return (
    <div {...language} ref={ref} id={useId()} role="menu" aria-labelledby={titleId} data-kd="menu" data-kd-root="">
      {/* Browser translation handles an `aria-label` only as a whole, or not at all. */}
      <span id={titleId} hidden data-kd="visually-hidden">
        <Verbatim part={inSentence(identityText(open.apiKey))} in={labels.actionsFor} />
      </span>
      {items.map((item) => (
        <Fragment key={item.action}>
          {item === firstFinal && <hr data-kd="menu-line" />}
          <Item item={item} onChoose={onChoose} />
        </Fragment>
      ))}
    </div>
  )
}

interface ActionMenuProps {
  readonly open: OpenMenu
  readonly offers: KeyActionStates
  readonly onChoose: (action: MenuAction) => void
  readonly onClose: () => void
  readonly i18n: DialogI18n
}

/** A disabled item stays focusable, so that screen readers announce its reason. */
function Item({ item: { action, label, reason, isFinal }, onChoose }: ItemProps) {
  const id = useId()
  const isRefused = reason !== undefined
  return (
    <div role="none">
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        data-kd="menu-item"
        data-action={action}
        data-tone={isFinal ? 'bad' : undefined}
        aria-disabled={isRefused}
        aria-describedby={isRefused ? id : undefined}
        onClick={isRefused ? undefined : () => onChoose(action)}
      >
        {label}
      </button>
      {isRefused && (
        <small id={id} data-kd="menu-reason">
          <bdi>{reason}</bdi>
        </small>
      )}
    </div>
  )
}

interface ItemProps {
  readonly item: MenuItem
  readonly onChoose: (action: MenuAction) => void
}
