import { betterAuth } from './keyPage/backends'
import { describeKeyPage } from './keyPage/describeKeyPage'

describeKeyPage(betterAuth)
