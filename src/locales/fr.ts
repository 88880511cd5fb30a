export { french } from '../labels/locales/fr/table'
