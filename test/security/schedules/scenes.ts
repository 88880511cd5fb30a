import type { IdempotencyLevel } from 'keydrawer/core'
import { schedulesOf } from './generators'
import { COMMANDS } from './User'

/** What schedules are about. */
export type Scene = 'work day' | 'crowd' | 'rotations'

const ROTATING = ['go', 'go', 'go', 'go', 'discard', 'leave page', 'remount', 'reload', 'list', 'offline'] as const

/** Most of what a user does, or that among colleagues who act in the same moment, or little but rotations. */
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
