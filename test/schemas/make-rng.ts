/** Makes the `.rng` of each grammar from its `.rnc`, by trang: `npm run schemas`. */
import { complainAboutMissing } from './debian-programs.ts'
import { schemas } from './grammar.ts'
import { translate } from './translate.ts'

if (!complainAboutMissing()) translate(schemas)
