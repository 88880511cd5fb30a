export { italian } from '../labels/locales/it/table'
