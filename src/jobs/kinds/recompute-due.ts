/** Due times by a changed calendar. The change was the officer's to make; what follows from it is the product's own doing. */
import { systemViewer } from '../../auth/viewer.ts';
import { recomputeDue } from '../../complaints/index.ts';
import type { ListedWork } from './listed-work.ts';

export const recomputeDueTimes: ListedWork<unknown> = {
  viewer: async (_, { districtId }) => systemViewer(districtId),
  work: (command, _, number) => recomputeDue(command, number),
  givenUp: {
    hi: 'हमारी ओर की त्रुटि से इस शिकायत की नियत तिथि नए कैलेंडर से नहीं निकल सकी। कैलेंडर फिर से सहेजें।',
    en: 'Its due time could not be worked out by the new calendar because of a fault of ours. Save the calendar again.',
  },
};
