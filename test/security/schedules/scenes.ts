import type { IdempotencyLevel } from 'keydrawer/core'
import { schedulesOf } from './generators'
import { COMMANDS } from './User'

/** The emphasis of a schedule. */
export type Scene = 'work day' | 'crowd' | 'rotations'

const ROTATING = ['go', 'go', 'go', 'go', 'discard', 'leave page', 'remount', 'reload', 'list', 'offline'] as const

/** Most commands of a user, the same with colleagues who act at the same time, or mainly rotations. */
export function schedulesFor(scene: Scene, level?: IdempotencyLevel) {
  if (scene === 'rotations')
    return schedulesOf({ commands: ROTATING, usual: 'rotate', length: [6, 20], level }).map((schedule) => ({
      ...schedule,
      keepsId: true,
    }))
  return schedulesOf({
    commands: [...COMMANDS, 'rotate'],
    usual: 'go',
    length: [1, 20],
    level,
    isCrowded: scene === 'crowd',
  })
}
