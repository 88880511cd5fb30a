export { simplifiedChinese } from '../labels/locales/zh-Hans/table'
