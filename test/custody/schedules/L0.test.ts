// @vitest-environment node
import { describeSchedules } from './atLevel'

describeSchedules('L0')
