import type { TranslationSettings } from '../config/index.ts';
import { deepL } from './deepl.ts';
import { eTranslation, type ETranslationParts } from './etranslation.ts';
import { libreTranslate } from './libretranslate.ts';
import { failed, type Translator } from './translator.ts';

export { type AwaitedText, createDeliveries, type Deliveries, deliveryPath } from './deliveries.ts';
export { type Bounds, postJson } from './post-json.ts';
export { type Delivery, type DeliveryParts, takeDelivery } from './take-delivery.ts';
export type { Translated, TranslationFault, Translator, Wanted } from './translator.ts';

/** The machine the settings name; none by default, and then nothing leaves this installation. */
export function createTranslator(settings: TranslationSettings, parts: ETranslationParts): Translator {
  switch (settings.service) {
    case 'off':
      return { name: 'off', translate: () => Promise.resolve(failed('off')) };
    case 'libretranslate':
      return libreTranslate(settings);
    case 'deepl':
      return deepL(settings);
    case 'etranslation':
      return eTranslation(settings, parts);
  }
}
