export { hungarian } from '../labels/locales/hu/table'
