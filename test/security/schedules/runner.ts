import fc from 'fast-check'
import { planColleagues } from './colleagues'
import type * as Core from './entry'
import { HOUR_MS, MINUTE_MS, type Schedule, WORK_DAY_MS } from './generators'
import { Server, type Step } from './server'
import { type Command, User } from './User'
import { randomFrom, VirtualClock } from './VirtualClock'

export type Outcome = Awaited<ReturnType<typeof play>>

/** Runs a number of schedules, each in its own order. If `onOutcome` throws, fast-check shrinks the schedule. */
export async function runSchedules(
  core: typeof Core,
  schedules: fc.Arbitrary<Schedule<Command>>,
  options: { readonly numRuns: number; readonly seed: number },
  onOutcome: (outcome: Outcome, schedule: Schedule<Command>) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(schedules, fc.scheduler(), async (schedule, scheduler) => {
      const step: Step = async (label) => void (await scheduler.schedule(Promise.resolve(label), label))
      const drain = async () => {
        for (let idle = 0; idle < 5; idle++) {
          await breathe()
          if (scheduler.count() > 0) {
            await scheduler.waitOne()
            idle = 0
          }
        }
      }
      const progress = { isOver: false }
      const playing = play(core, schedule, step, drain).finally(() => (progress.isOver = true))
      while (!progress.isOver) {
        await breathe()
        if (scheduler.count() > 0) await scheduler.waitOne()
      }
      onOutcome(await playing, schedule)
    }),
    options,
  )
}

/** Lets callbacks of settled promises run, without advancing the clock. */
async function breathe() {
  for (let turns = 0; turns < 30; turns++) await Promise.resolve()
}

/** Nine o'clock on a work day. */
const MORNING = Date.UTC(2026, 10, 30, 9)

/** Plays one schedule until the evening. `drain` finishes all pending work. */
async function play(core: typeof Core, schedule: Schedule<Command>, step: Step, drain: () => Promise<void>) {
  const clock = new VirtualClock(MORNING)
  const { now } = Date
  Date.now = () => clock.now + schedule.readerOffset
  replaceTimers(core, clock, step)
  try {
    const random = randomFrom(schedule.seed)
    const server = new Server(core, step, clock, schedule)
    server.beforeNextRequest.push(...planColleagues(server.store, schedule.colleagues))
    clock.advance(random() * 6 * HOUR_MS)
    const user = new User(core, server, random, schedule)
    for (const command of schedule.commands) {
      await step(`the user: ${command}`)
      await spendTime(command, clock, random, drain)
      user.look()
      user.perform(command)
      user.look()
    }
    user.goOnline(true)
    await drain()
    return await goHome(user, drain)
  } finally {
    Date.now = now
  }
}

/** A user thinks for up to a minute before they act. All pending work has finished when they return from a break. */
async function spendTime(command: Command, clock: VirtualClock, random: () => number, drain: () => Promise<void>) {
  clock.advance(500 + random() ** 3 * MINUTE_MS)
  if (command !== 'break') return
  await drain()
  clock.advance(random() ** 2 * 2 * HOUR_MS)
}

/** In the evening, when nothing is pending, each page must show the list of the server. */
async function goHome(user: User, drain: () => Promise<void>) {
  const { server, pages, oracle } = user
  const { store, clock } = server
  user.look()
  const isPlain = store.backend.lag === 0 && user.hasHeardOfAll
  const soon = isPlain ? user.lists() : []
  server.heal()
  // Long breaks can make the day longer. A replica must have caught up in any case.
  clock.advanceTo(Math.max(clock.now, MORNING + WORK_DAY_MS) + HOUR_MS)
  for (const page of pages) page.refetch()
  await drain()
  user.look()
  const late = user.lists()
  const outcome = {
    ...outcomeOf(user),
    lists: soon.length,
    wrongLists: [...soon, ...late].filter(({ shown, wanted }) => shown !== wanted),
    missingLists: pages.length - late.length,
  }
  for (const page of pages) page.close()
  return { ...outcome, unconfirmedChanges: oracle.unconfirmedChanges }
}

function outcomeOf({ oracle, server, pages }: User) {
  const { falseOrphans, unfitCandidates, watchedSuccesses, twoCandidates, revealedAgain, choices } = oracle
  const snapshots = pages.flatMap((page) => page.trackers.map((tracker) => tracker.getSnapshot()))
  return {
    silentLosses: oracle.silentLosses(pages),
    falseOrphans: [...falseOrphans],
    unfitCandidates: [...unfitCandidates],
    watchedSuccesses: [...watchedSuccesses],
    twoCandidates,
    otherScopes: server.misplaced,
    duplicates: server.duplicates,
    unaskedRequests: Math.max(0, server.requests.length - oracle.pressed),
    revealedAgain,
    stuck: pages
      .map(({ flow }) => flow.getState().status)
      .filter((status) => status === 'creating' || status === 'checking'),
    revealed: oracle.shown.size,
    rotated: oracle.rotations,
    changed: choices.length,
    created: server.requests.length,
    foreign: server.store.foreign,
    foreignCandidates: oracle.foreignCandidates.size,
    ownCandidates: oracle.ownCandidates.size,
    revokedByMistake: oracle.revokedByMistake,
    orphans: snapshots.flatMap(({ orphans }) => orphans).length,
    unresolved: snapshots.flatMap(({ unresolved }) => unresolved).length,
  }
}

/** Timers of the cache wait for their turn as well, and advance the clock. */
function replaceTimers(core: typeof Core, clock: VirtualClock, step: Step): void {
  core.notifyManager.setScheduler(queueMicrotask)
  const cleared = new Set<number>()
  let lastId = 0
  const setTimeout = (run: () => void, milliseconds = 0) => {
    const id = ++lastId
    const until = clock.now + milliseconds
    const runLater = async () => {
      await step('time passes')
      if (cleared.has(id)) return
      clock.advanceTo(until)
      run()
    }
    void runLater()
    return id
  }
  const clearTimeout = (id: number | undefined) => void (id !== undefined && cleared.add(id))
  core.timeoutManager.setTimeoutProvider({ setTimeout, clearTimeout, setInterval: () => 0, clearInterval() {} })
}
