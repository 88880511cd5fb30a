export { norwegian } from '../labels/locales/nb/table'
