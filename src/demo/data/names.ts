import type { Named } from './types.ts';

/**
 * Given and family names of the communities of the district. A person is a given name and a family name of the same
 * community, so the combinations sound right; nobody real is meant. Given names of persons named in the seed texts are
 * left out on purpose (a test holds that).
 */
export interface NameStock {
  readonly share: number;
  readonly men: readonly Named[];
  readonly women: readonly Named[];
  readonly families: readonly Named[];
}

const names = (list: string): Named[] =>
  list.split(',').map((pair) => {
    const [hi = '', en = ''] = pair.trim().split('/');
    return { hi, en };
  });

export const NAME_STOCKS: readonly NameStock[] = [
  {
    share: 40,
    men: names(
      'राजेश/Rajesh, महेश/Mahesh, रमेश/Ramesh, मुकेश/Mukesh, सतीश/Satish, नरेश/Naresh, राकेश/Rakesh, अनिल/Anil, सुनील/Sunil, मनोज/Manoj, विनोद/Vinod, राजीव/Rajeev, संदीप/Sandeep, कुलदीप/Kuldeep, प्रवीण/Praveen, नितिन/Nitin, सचिन/Sachin, रविन्द्र/Ravindra, धर्मेन्द्र/Dharmendra, यशपाल/Yashpal, ओमकार/Omkar, बिजेन्द्र/Bijendra, कृष्णपाल/Krishnapal, हरपाल/Harpal, सोहनवीर/Sohanveer, ब्रजपाल/Brajpal, लोकेश/Lokesh, मोहित/Mohit, अंकुर/Ankur, गौरव/Gaurav, पंकज/Pankaj, योगेश/Yogesh',
    ),
    women: names(
      'सुनीता/Sunita, अनीता/Anita, रेखा/Rekha, कविता/Kavita, सविता/Savita, पूनम/Poonam, ममता/Mamta, बबीता/Babita, संतोष/Santosh, राजबाला/Rajbala, कमलेश/Kamlesh, विमला/Vimla, उर्मिला/Urmila, कुसुम/Kusum, नीतू/Neetu, प्रियंका/Priyanka, शालिनी/Shalini, बिमलेश/Bimlesh, ओमवती/Omvati, सरोज/Saroj, गीता/Geeta, मीनाक्षी/Meenakshi',
    ),
    families: names(
      'मलिक/Malik, बालियान/Balyan, त्यागी/Tyagi, शर्मा/Sharma, चौधरी/Chaudhary, तोमर/Tomar, राठी/Rathi, सैनी/Saini, कश्यप/Kashyap, पाल/Pal, प्रजापति/Prajapati, गोयल/Goyal, गर्ग/Garg, मित्तल/Mittal, गुप्ता/Gupta, पंवार/Panwar, सिरोही/Sirohi, अहलावत/Ahlawat, कौशल/Kaushal, धीमान/Dhiman, उपाध्याय/Upadhyay, सोम/Som',
    ),
  },
  {
    share: 34,
    men: names(
      'इमरान/Imran, सलीम/Saleem, नसीम/Naseem, शाहिद/Shahid, नदीम/Nadeem, आसिफ/Asif, वसीम/Waseem, इरफान/Irfan, फारूक/Farooq, गुलफाम/Gulfam, साजिद/Sajid, शमशाद/Shamshad, इकराम/Ikram, अकरम/Akram, जावेद/Javed, महबूब/Mehboob, अनवर/Anwar, शहजाद/Shahzad, मुस्तकीम/Mustakeem, रिजवान/Rizwan, इस्तखार/Istkhar, तसलीम/Tasleem, जुबैर/Zubair, परवेज/Parvez',
    ),
    women: names(
      'शबाना/Shabana, रुखसाना/Rukhsana, नसरीन/Nasreen, फरजाना/Farzana, शहनाज/Shahnaz, परवीन/Parveen, मेहरुन/Mehrun, नगमा/Nagma, रेशमा/Reshma, गुलिस्ता/Gulista, अफसाना/Afsana, शाहीन/Shaheen, हसीना/Haseena, समरीन/Samreen, नाजिया/Nazia',
    ),
    families: names(
      'अंसारी/Ansari, कुरैशी/Qureshi, खान/Khan, अहमद/Ahmad, अली/Ali, राणा/Rana, त्यागी/Tyagi, सिद्दीकी/Siddiqui, सैफी/Saifi, मलिक/Malik, इदरीसी/Idrisi, मंसूरी/Mansoori, सलमानी/Salmani, हुसैन/Husain, जैदी/Zaidi, गौर/Gaur',
    ),
  },
  {
    share: 18,
    men: names(
      'जयभगवान/Jaibhagwan, सुखपाल/Sukhpal, मांगेराम/Mangeram, रामकिशन/Ramkishan, राजकुमार/Rajkumar, सोनू/Sonu, टीटू/Titu, मामचन्द/Mamchand, रोहताश/Rohtash, धर्मपाल/Dharampal, ईश्वर/Ishwar, बलबीर/Balbir, कालूराम/Kaluram, सुभाष/Subhash, जगपाल/Jagpal, पवन/Pawan, रवि/Ravi, अरविन्द/Arvind',
    ),
    women: names(
      'सुमित्रा/Sumitra, राजेश्वरी/Rajeshwari, बाला/Bala, रोशनी/Roshni, पिंकी/Pinki, रीना/Reena, कौशल्या/Kaushalya, शकुन्तला/Shakuntala, मायादेवी/Mayadevi, लक्ष्मी/Lakshmi, सोनिया/Sonia, बिरमती/Birmati',
    ),
    families: names(
      'जाटव/Jatav, गौतम/Gautam, वाल्मीकि/Valmiki, कुमार/Kumar, भारती/Bharti, बौद्ध/Bauddh, खटीक/Khatik, सागर/Sagar, रवि/Ravi, जोगी/Jogi, गोंड/Gond, बंजारा/Banjara',
    ),
  },
  {
    share: 5,
    men: names(
      'गुरमीत/Gurmeet, हरजीत/Harjeet, बलविन्दर/Balwinder, सतनाम/Satnam, जसबीर/Jasbir, परमजीत/Paramjit, कुलवंत/Kulwant',
    ),
    women: names('हरप्रीत/Harpreet, मनजीत/Manjeet, जसविन्दर/Jaswinder, सिमरन/Simran, बलजीत/Baljeet, गुरदीप/Gurdeep'),
    families: names('सिंह/Singh, सेठी/Sethi, अरोड़ा/Arora, ग्रोवर/Grover, सचदेवा/Sachdeva, बेदी/Bedi'),
  },
  {
    share: 3,
    men: names('शैलेन्द्र/Shailendra, अंकित/Ankit, वीरेन्द्र/Virendra, पारस/Paras, जिनेन्द्र/Jinendra, डेविड/David'),
    women: names('रश्मि/Rashmi, नेहा/Neha, निधि/Nidhi, वन्दना/Vandana, मैरी/Mary, सीमा/Seema'),
    families: names('जैन/Jain, सिंघल/Singhal, मसीह/Masih, लाल/Lal'),
  },
];
