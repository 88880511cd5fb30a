import type { DialogLabels } from '../../dialogLabels'
import { change } from './change'
import { wizard } from './wizard'

export const dialogs: DialogLabels = { ...wizard, ...change }
