// @vitest-environment node
// @module-tag fault/schedules-l1
import { describeSchedules } from './atLevel'

describeSchedules('L1')
