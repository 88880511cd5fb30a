export { japanese } from '../labels/locales/ja/table'
