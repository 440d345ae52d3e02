//! What a designer reads.

use super::exercise::{deep, folder};
use expect_test::expect;

#[test]
fn the_page_says_what_carries_weight() {
    let answer = deep(&folder(), &["--runs", "20"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    expect![[r#"
        EXERCISE – EXERCICE – تمرين
        Weights
        doctrines: direct, relayed, nights: 20, seed: 1

        Measures that tell nothing apart
          Place known    always met
          Messages read  always 1
          The same in every night under some of them only:
            Flood declared  always met  direct

        Never mattered
          inject     chat  nights in which it was delivered: 40, only the course of the night is another
                           without it
          procedure  log   nights in which it fired: 40, only the course of the night is another without it
          Each was taken away alone and the same nights were played with the same luck: no measure came out
          otherwise. Of two that stand in for one another neither matters alone: take one away and look
          again.
          Never delivered in any night (1): late
          Never fired in any night (1): count

        What carries weight
          without                 score  rated otherwise    nights  what moves most
          The call [call]  −93.8 points               16  16 of 16  Place known: 108.0 min later
          tell             −43.8 points               16  16 of 16  Flood declared: 87.9 min later
          declare          −43.8 points               16  16 of 16  Flood declared: 87.9 min later
          relay            −18.8 points                8   8 of 16  Flood declared: 77.8 min later, only
                                                                    under relayed
          score: points more or less without it, on average. nights: in how many anything is otherwise, of
          those that were looked at: the first 8 under each doctrine, or all up to the first that is
          otherwise. rated otherwise: in how many of them the exercise has another rating.

        What each doctrine makes of it
          measure                          direct           relayed
          Score of the exercise            P 1.00            P 0.89
          Flood declared         100 % · 22.0 min   55 % · 41.2 min
          Place known            100 % · 12.0 min  100 % · 12.0 min
          Messages read                         1                 1
          share of the nights in which it was met · the value that half of the nights do not exceed. faint:
          the same under each doctrine.
    "#]]
    .assert_eq(&answer.out);
}

#[test]
fn the_page_speaks_french() {
    let answer = deep(&folder(), &["--runs", "20", "--lang", "fr"]);
    expect![[r#"
        EXERCICE – EXERCISE – تمرين
        Poids
        doctrines : direct, relayed, nuits : 20, graine : 1

        Mesures qui ne distinguent rien
          Lieu connu    toujours atteinte
          Messages lus  toujours 1
          Pareil chaque nuit sous certaines seulement :
            Inondation déclarée  toujours atteinte  direct

        N’a jamais compté
          inject     chat  nuits où il a été livré : 40, seul le cours de la nuit change sans cela
          procédure  log   nuits où elle s’est déclenchée : 40, seul le cours de la nuit change sans cela
          Chacun a été retiré seul et les mêmes nuits rejouées avec la même chance : aucune mesure n’en est
          changée. De deux qui se remplacent, aucun ne compte seul : retirez-en un et regardez à nouveau.
          Jamais livré, aucune nuit (1) : late
          Jamais déclenchée, aucune nuit (1) : count

        Ce qui compte
          sans                    note  autre appréciation      nuits  ce qui bouge le plus
          L’appel [call]  −93,8 points                  16  16 sur 16  Lieu connu : 108,0 min plus tard
          tell            −43,8 points                  16  16 sur 16  Inondation déclarée : 87,9 min plus
                                                                       tard
          declare         −43,8 points                  16  16 sur 16  Inondation déclarée : 87,9 min plus
                                                                       tard
          relay           −18,8 points                   8   8 sur 16  Inondation déclarée : 77,8 min plus
                                                                       tard, seulement sous relayed
          note : points de plus ou de moins sans cela, en moyenne. nuits : combien changent en quoi que ce
          soit, de celles qui ont été regardées : les 8 premières sous chaque doctrine, ou toutes jusqu’à la
          première qui change. autre appréciation : dans combien d’entre elles l’exercice est apprécié
          autrement.

        Ce qu’en fait chaque doctrine
          mesure                         direct           relayed
          Note de l’exercice             P 1,00            P 0,89
          Inondation déclarée  100 % · 22,0 min   55 % · 41,2 min
          Lieu connu           100 % · 12,0 min  100 % · 12,0 min
          Messages lus                        1                 1
          part des nuits où elle est atteinte · la valeur que la moitié des nuits ne dépasse pas. en gris :
          pareil sous chaque doctrine.
    "#]]
    .assert_eq(&answer.out);
}

#[test]
fn the_page_speaks_arabic() {
    let answer = deep(&folder(), &["--runs", "20", "--lang", "ar"]);
    expect![[r#"
        ‏تمرين – EXERCICE – EXERCISE
        ‏أوزان
        ‏العقائد: direct، relayed، الليالي: 20، البذرة: 1

        ‏مقاييس لا تميّز شيئًا
        ‏  معرفة المكان     ‏ متحقّق دائمًا
        ‏  الرسائل المقروءة ‏ دائمًا 1
        ‏  سواء في كلّ ليلة مع بعضها فقط:
        ‏    إعلان الفيضان ‏ متحقّق دائمًا ‏ direct

        ‏لا أثر له قط
        ‏  حدث مُدرج ‏ chat ‏ الليالي التي وصل فيها: 40، لا يتغيّر من دونه إلا مجرى الليلة
        ‏  إجراء    ‏ log  ‏ الليالي التي انطلق فيها: 40، لا يتغيّر من دونه إلا مجرى الليلة
        ‏  حُذف كلّ عنصر وحده ولُعبت الليالي نفسها بالحظّ نفسه: لم يتغيّر أيّ مقياس. وإذا كان عنصران ينوب أحدهما عن
        ‏  الآخر فلا أثر لأيّ منهما وحده: احذف واحدًا وأعد النظر.
        ‏  لم يصل في أيّ ليلة (1): late
        ‏  لم ينطلق في أيّ ليلة (1): count

        ‏ما له وزن
        ‏  من دون         ‏          النتيجة ‏ تقدير آخر ‏  الليالي ‏ أكثر ما يتغيّر
        ‏  الاتصال [call] ‏ −93,8 نقطة مئوية ‏        16 ‏ 16 من 16 ‏ معرفة المكان: متأخر بمقدار 108,0 د
        ‏  tell           ‏ −43,8 نقطة مئوية ‏        16 ‏ 16 من 16 ‏ إعلان الفيضان: متأخر بمقدار 87,9 د
        ‏  declare        ‏ −43,8 نقطة مئوية ‏        16 ‏ 16 من 16 ‏ إعلان الفيضان: متأخر بمقدار 87,9 د
        ‏  relay          ‏ −18,8 نقطة مئوية ‏         8 ‏  8 من 16 ‏ إعلان الفيضان: متأخر بمقدار 77,8 د، فقط مع
        ‏                 ‏                  ‏           ‏          ‏ relayed
        ‏  النتيجة: نقاط أكثر أو أقلّ من دونه، في المتوسّط. الليالي: عدد ما تغيّر فيه أيّ شيء من الليالي التي نُظر
        ‏  فيها: أوّل 8 لكلّ خيار من خيارات العقيدة العملياتية، أو كلّها حتى أوّل ليلة تغيّرت. تقدير آخر: عدد ما
        ‏  تغيّر فيه تقدير التمرين منها.

        ‏ما يصنعه كلّ خيار من خيارات العقيدة العملياتية
        ‏  المقياس          ‏         direct ‏        relayed
        ‏  نتيجة التمرين    ‏         P 1,00 ‏         P 0,89
        ‏  إعلان الفيضان    ‏ 100 % · 22,0 د ‏  55 % · 41,2 د
        ‏  معرفة المكان     ‏ 100 % · 12,0 د ‏ 100 % · 12,0 د
        ‏  الرسائل المقروءة ‏              1 ‏              1
        ‏  نسبة الليالي التي تحقّق فيها · القيمة التي لا يتجاوزها نصف الليالي. الباهت: سواء مع كلّ خيار من
        ‏  خيارات العقيدة العملياتية.
    "#]]
    .assert_eq(&answer.out);
}

/// With all details the least, middle and greatest value of each measure stand there too, and no key stands for a word.
#[test]
fn all_details_are_told_in_every_language() {
    let folder = folder();
    for (language, word) in [("en", "greatest"), ("fr", "maximum"), ("ar", "الأعلى")] {
        let page = deep(&folder, &["--runs", "20", "--details", "--lang", language]).out;
        assert!(page.contains(word), "{page}");
        for key in ["deep-", "versus-", "report-", "study-"] {
            assert!(!page.contains(key), "{language} {key}: {page}");
        }
    }
}
