export { greek } from '../labels/locales/el/table'
