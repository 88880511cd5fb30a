// @vitest-environment node
// @module-tag fault/schedules-l2
import { describeSchedules } from './atLevel'

describeSchedules('L2')
