import { reference } from './keyPage/backends'
import { describeKeyPage } from './keyPage/describeKeyPage'

describeKeyPage(reference)
