/** The refusals of hearing sessions, in both languages. Each says what to do next. */
import { Refusal } from '../graphql/errors.ts';

const at = (field: string) => ['input', field];

export const sessionNotFound = () =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'यह सुनवाई आपको उपलब्ध नहीं है। सूची से सुनवाई चुनें।',
      en: 'No such hearing session is open to you. Choose one from the list.',
    },
    at('sessionId'),
  );

export const notAllowed = () =>
  new Refusal(
    'NOT_ALLOWED',
    {
      hi: 'यह सुनवाई आपके क्षेत्र की नहीं है। शिकायत प्रकोष्ठ से कहें।',
      en: 'You may see this hearing session, but it is not of your area. Ask the complaint cell.',
    },
    at('sessionId'),
  );

export const notYourArea = () =>
  new Refusal(
    'NOT_ALLOWED',
    {
      hi: 'सुनवाई अपने ही क्षेत्र में खोलें। "areaId" में अपने क्षेत्र का गाँव, ब्लॉक या तहसील दें।',
      en: 'Open hearing sessions in your own area: give a village, block or tehsil of it as "areaId".',
    },
    at('areaId'),
  );

export const alreadyOpen = () =>
  new Refusal('ALREADY_OPEN', {
    hi: 'इसी दिन, इसी स्थान की यह सुनवाई पहले से खुली है। उसी में शिकायतें दर्ज करें।',
    en: 'This sitting of the same day and place is open already. Register into that one.',
  });

export const sessionClosed = () =>
  new Refusal(
    'SESSION_CLOSED',
    {
      hi: 'यह सुनवाई बंद हो चुकी है। भूल से बंद हुई हो तो जिलाधिकारी या प्रकोष्ठ उसी दिन इसे फिर खोल सकते हैं।',
      en: 'This hearing session is closed. If that was a mistake, the DM or the cell may reopen it on the same day.',
    },
    at('sessionId'),
  );

export const sessionOpen = () =>
  new Refusal(
    'INVALID_STATE',
    { hi: 'यह सुनवाई खुली ही है। सीधे शिकायतें दर्ज करें।', en: 'This hearing session is open. Go on registering.' },
    at('sessionId'),
  );

export const dayOver = () =>
  new Refusal(
    'DAY_OVER',
    {
      hi: 'सुनवाई जिस दिन बंद हुई, उसी दिन फिर खोली जा सकती है। नई सुनवाई खोलें।',
      en: 'A hearing session is reopened only on the day it was closed. Open a new one.',
    },
    at('sessionId'),
  );

export const wrongDay = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'तिथि YYYY-MM-DD रूप में दें: आज की, या अधिक से अधिक सात दिन पहले की।',
      en: 'Give the day as YYYY-MM-DD: today, or at most seven days back.',
    },
    at('day'),
  );

export const tooManyOfficers = (most: number) =>
  new Refusal(
    'INVALID_INPUT',
    { hi: `उपस्थित अधिकारी ${most} से अधिक न दें।`, en: `Name at most ${most} attending officers.` },
    at('attendingIds'),
  );
