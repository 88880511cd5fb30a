// @vitest-environment node
// @module-tag fault/schedules-l0
import { describeSchedules } from './atLevel'

describeSchedules('L0')
