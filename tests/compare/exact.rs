//! Exercises of which the answer is known without playing them.

use super::exercise::{compare, document, folder, measure, pair};
use expect_test::expect;
use serde_json::json;

/// Ten minutes against seven, every night.
#[test]
fn three_minutes_are_three_minutes() {
    let folder = folder();
    let found = document(&folder, &["slow", "quick"], &["--runs", "20"]);
    let declared = pair(&found, "declared");
    let expected = json!({"n": 20, "mean": -180000.0, "low": -180000.0, "high": -180000.0, "better": 20, "equal": 0, "worse": 0, "verdict": "better", "worst": []});
    for (key, value) in expected.as_object().expect("an object") {
        assert_eq!(declared[key], *value, "{key}: {declared}");
    }
    let of = |place: usize| &measure(&found, "declared")["doctrines"][place];
    assert_eq!((&of(0)["mean"], &of(1)["mean"]), (&json!(1_320_000.0), &json!(1_140_000.0)));
    assert_eq!((&of(0)["meets"]["share"], &of(1)["meets"]["share"]), (&json!(0.0), &json!(1.0)));
    assert_eq!(of(0)["spent"], json!({"script": 600_000.0, "processing": 720_000.0}));
}

/// Two doctrines that say the same differ by nothing at all, luck or no luck.
#[test]
fn the_same_doctrine_differs_by_exactly_nothing() {
    let folder = folder();
    let twins = [["slow", "twin"], ["gamble", "chance"]];
    let text = std::fs::read_to_string(folder.path("night/gamble.ron")).expect("it is there");
    folder.write("night/chance.ron", text.replace("\"gamble\"", "\"chance\""));
    let exercise = std::fs::read_to_string(folder.path("night/exercise.ron")).expect("it is there");
    folder.write("night/exercise.ron", exercise.replace("\"deaf.ron\"", "\"deaf.ron\", \"chance.ron\""));
    for twins in twins {
        let found = document(&folder, &twins, &["--runs", "40"]);
        let all = ["scores", "measures"].map(|kind| found[kind].as_array().expect("a list").clone()).concat();
        assert_eq!(all.len(), 4);
        for measure in all {
            let pair = &measure["pairs"][0];
            for key in ["mean", "low", "high"] {
                assert_eq!(pair[key], json!(0.0), "{twins:?} {measure}");
            }
            assert_eq!((&pair["equal"], &pair["verdict"]), (&json!(40), &json!("equivalent")));
            assert_eq!((&pair["p"], &pair["p_adjusted"]), (&json!(1.0), &json!(1.0)));
        }
    }
}

/// What never comes counts until the end of the exercise, and is said to have never come.
#[test]
fn never_is_not_dropped() {
    let folder = folder();
    let found = document(&folder, &["slow", "deaf"], &["--runs", "5"]);
    let deaf = &measure(&found, "declared")["doctrines"][1];
    assert_eq!((&deaf["never"], &deaf["mean"], &deaf["n"]), (&json!(1.0), &json!(3_600_000.0), &json!(5)));
    let declared = pair(&found, "declared");
    assert_eq!(declared["mean"], json!(2_280_000.0));
    assert_eq!(declared["worst"], json!([0, 1, 2, 3, 4]));
    assert_eq!(declared["causes"][0]["cause"], "never");
}

/// What never comes is never quicker than what came, however late it is counted from.
#[test]
fn never_is_longer_than_whatever_came() {
    let folder = folder();
    let exercise = std::fs::read_to_string(folder.path("night/exercise.ron")).expect("it is there");
    let from = r#"Measure(id: "since", title: "Since it is known", measure: Time(from: Learned(who: "a.room", element: "location"), to: Declared("flood"))),"#;
    folder.write(
        "night/exercise.ron",
        exercise.replacen("Measure(id: \"read\"", &format!("{from} Measure(id: \"read\""), 1),
    );
    let found = document(&folder, &["slow", "deaf"], &["--runs", "5"]);
    let since = measure(&found, "since");
    let means = [0, 1].map(|place: usize| since["doctrines"][place]["mean"].clone());
    assert_eq!(means, [json!(600_000.0), json!(3_600_000.0)], "{since}");
}

/// The step under `gamble` is 5 to 15 minutes long, evenly: 10 in the mean, 2.887 the standard deviation.
#[test]
fn a_gamble_is_as_wide_as_its_law() {
    let folder = folder();
    let found = document(&folder, &["slow", "gamble"], &["--runs", "2000"]);
    let gamble = &measure(&found, "declared")["doctrines"][1];
    let mean = gamble["mean"].as_f64().expect("a mean") / 60_000.0;
    let sd = gamble["sd"].as_f64().expect("a deviation") / 60_000.0;
    assert!((mean - 22.0).abs() < 4.0 * 2.887 / 2000.0_f64.sqrt(), "{mean}");
    assert!((sd / 2.887 - 1.0).abs() < 0.06, "{sd}");
    let declared = pair(&found, "declared");
    let [low, high] = ["low", "high"].map(|key| declared[key].as_f64().expect("an end"));
    assert!(low < 0.0 && high > 0.0, "{declared}");
    assert_eq!(declared["correlation"], json!(null), "one of the two does not move");
}

#[test]
fn the_page_says_it_in_words() {
    let folder = folder();
    let page =
        |lang| compare(&folder, &["slow", "quick", "twin", "deaf"], &["--runs", "12", "--lang", lang]).out;
    expect![[r#"
        EXERCISE – EXERCICE – تمرين
        A night
        baseline: Doctrine slow, nights: 12, seed: 1
        So few nights easily miss what differs only now and then: what is the same in all of them need not
        be the same.

        Doctrine quick against Doctrine slow
          better in 1, worse in 0, equivalent in 2, undecided in 0 measures
          measure                on average          95 % CI       agreeing  verdict
          Score of the exercise  25.0 points higher  25.0 to 25.0  12 of 12  better
          Flood declared         3.0 min earlier     3.0 to 3.0    12 of 12  better
          The same in every night (2): Place known, Messages read

        Doctrine twin against Doctrine slow
          better in 0, worse in 0, equivalent in 3, undecided in 0 measures
          The same in every night (4): Score of the exercise, Flood declared, Place known, Messages read

        Doctrine deaf against Doctrine slow
          better in 0, worse in 1, equivalent in 2, undecided in 0 measures
          measure                on average         95 % CI       agreeing  never   verdict
          Score of the exercise  25.0 points lower  25.0 to 25.0  12 of 12          worse
          Flood declared         38.0 min later     38.0 to 38.0  12 of 12  12 / 0  worse
          never: in how many nights it never came under the doctrine / under the baseline; such a time
          counts as the whole exercise.
          The same in every night (2): Place known, Messages read
          Worse by the score in 12 of 12 nights: night 0, by 25.0 points (Flood declared), night 1, by 25.0
          points (Flood declared), night 2, by 25.0 points (Flood declared)

        Which may be the best
          Score of the exercise
            Doctrine slow   −25.0 [−25.0 – 0.0] points  is not the best
            Doctrine quick  25.0 [0.0 – 25.0] points    may be the best
            Doctrine twin   −25.0 [−25.0 – 0.0] points  is not the best
            Doctrine deaf   −50.0 [−50.0 – 0.0] points  is not the best
          Each doctrine against the best of the others, all intervals together at the confidence.

        Under other weights of the objectives
          Doctrine slow    75 %  first in 0 % of all weights
          Doctrine quick  100 %  first in 100 % of all weights
          Doctrine twin    75 %  first in 0 % of all weights
          Doctrine deaf    50 %  first in 0 % of all weights
          The order of the doctrines is the same in 100 % of 2,000 sets of weights drawn evenly.
    "#]]
    .assert_eq(&page("en"));
    expect![[r#"
        EXERCICE – EXERCISE – تمرين
        Une nuit
        référence : Doctrine slow, nuits : 12, graine : 1
        Si peu de nuits manquent facilement ce qui ne diffère que parfois : ce qui est pareil dans toutes ne
        l’est pas forcément.

        Doctrine quick face à Doctrine slow
          meilleur pour 1 mesures, moins bon pour 0, équivalent pour 2, indécis pour 0
          mesure               en moyenne           IC 95 %      concordantes  verdict
          Note de l’exercice   25,0 points de plus  25,0 à 25,0  12 sur 12     meilleur
          Inondation déclarée  3,0 min plus tôt     3,0 à 3,0    12 sur 12     meilleur
          Pareil chaque nuit (2) : Place known, Messages read

        Doctrine twin face à Doctrine slow
          meilleur pour 0 mesures, moins bon pour 0, équivalent pour 3, indécis pour 0
          Pareil chaque nuit (4) : Note de l’exercice, Inondation déclarée, Place known, Messages read

        Doctrine deaf face à Doctrine slow
          meilleur pour 0 mesures, moins bon pour 1, équivalent pour 2, indécis pour 0
          mesure               en moyenne            IC 95 %      concordantes  jamais  verdict
          Note de l’exercice   25,0 points de moins  25,0 à 25,0  12 sur 12             moins bon
          Inondation déclarée  38,0 min plus tard    38,0 à 38,0  12 sur 12     12 / 0  moins bon
          jamais : dans combien de nuits cela n’est jamais venu avec la doctrine / avec la référence ; un
          tel délai compte pour tout l’exercice.
          Pareil chaque nuit (2) : Place known, Messages read
          Moins bon par le score dans 12 nuits sur 12 : nuit 0, de 25,0 points (Inondation déclarée), nuit
          1, de 25,0 points (Inondation déclarée), nuit 2, de 25,0 points (Inondation déclarée)

        Laquelle peut être la meilleure
          Note de l’exercice
            Doctrine slow   −25,0 [−25,0 – 0,0] points  n’est pas la meilleure
            Doctrine quick  25,0 [0,0 – 25,0] points    peut être la meilleure
            Doctrine twin   −25,0 [−25,0 – 0,0] points  n’est pas la meilleure
            Doctrine deaf   −50,0 [−50,0 – 0,0] points  n’est pas la meilleure
          Chaque doctrine face à la meilleure des autres, tous les intervalles ensemble au niveau de
          confiance.

        Avec d’autres poids des objectifs
          Doctrine slow    75 %  première pour 0 % des poids
          Doctrine quick  100 %  première pour 100 % des poids
          Doctrine twin    75 %  première pour 0 % des poids
          Doctrine deaf    50 %  première pour 0 % des poids
          L’ordre des doctrines est le même pour 100 % de 2 000 jeux de poids tirés uniformément.
    "#]]
    .assert_eq(&page("fr"));
    expect![[r#"
        ‏تمرين – EXERCICE – EXERCISE
        ‏ليلة
        ‏المرجع: Doctrine slow، الليالي: 12، البذرة: 1
        ‏ليالٍ قليلة كهذه يفوتها بسهولة ما لا يختلف إلا أحيانًا: وما تساوى فيها كلها قد لا يكون متساويًا.

        ‏Doctrine quick مقابل Doctrine slow
        ‏  أفضل: 1، أسوأ: 0، متكافئ: 2، غير محسوم: 0
        ‏  المقياس       ‏ في المتوسط                  ‏ مجال الثقة 95 % ‏ متوافقة  ‏ الحكم
        ‏  نتيجة التمرين ‏ أعلى بمقدار 25,0 نقطة مئوية ‏ 25,0 إلى 25,0   ‏ 12 من 12 ‏ أفضل
        ‏  إعلان الفيضان ‏ أبكر بمقدار 3,0 د           ‏ 3,0 إلى 3,0     ‏ 12 من 12 ‏ أفضل
        ‏  سواء في كل ليلة (2): Place known، Messages read

        ‏Doctrine twin مقابل Doctrine slow
        ‏  أفضل: 0، أسوأ: 0، متكافئ: 3، غير محسوم: 0
        ‏  سواء في كل ليلة (4): نتيجة التمرين، إعلان الفيضان، Place known، Messages read

        ‏Doctrine deaf مقابل Doctrine slow
        ‏  أفضل: 0، أسوأ: 1، متكافئ: 2، غير محسوم: 0
        ‏  المقياس       ‏ في المتوسط                  ‏ مجال الثقة 95 % ‏ متوافقة  ‏ لم يحدث ‏ الحكم
        ‏  نتيجة التمرين ‏ أدنى بمقدار 25,0 نقطة مئوية ‏ 25,0 إلى 25,0   ‏ 12 من 12 ‏         ‏ أسوأ
        ‏  إعلان الفيضان ‏ متأخر بمقدار 38,0 د         ‏ 38,0 إلى 38,0   ‏ 12 من 12 ‏ 12 / 0  ‏ أسوأ
        ‏  لم يحدث قط: عدد الليالي التي لم يحدث فيها ذلك مع العقيدة العملياتية / مع المرجع؛ ويُحسب مثل هذا
        ‏  الزمن بطول التمرين كله.
        ‏  سواء في كل ليلة (2): Place known، Messages read
        ‏  عدد الليالي الأسوأ بحسب النتيجة: 12 من 12: الليلة 0، بمقدار 25,0 نقطة مئوية (إعلان الفيضان)،
        ‏  الليلة 1، بمقدار 25,0 نقطة مئوية (إعلان الفيضان)، الليلة 2، بمقدار 25,0 نقطة مئوية (إعلان الفيضان)

        ‏أيها قد تكون الأفضل
        ‏  نتيجة التمرين
        ‏    Doctrine slow  ‏ −25,0 [−25,0 – 0,0] نقطة مئوية ‏ ليست الأفضل
        ‏    Doctrine quick ‏ 25,0 [0,0 – 25,0] نقطة مئوية   ‏ قد تكون الأفضل
        ‏    Doctrine twin  ‏ −25,0 [−25,0 – 0,0] نقطة مئوية ‏ ليست الأفضل
        ‏    Doctrine deaf  ‏ −50,0 [−50,0 – 0,0] نقطة مئوية ‏ ليست الأفضل
        ‏  كل خيار من خيارات العقيدة العملياتية مقابل أفضل ما عداه، والمجالات كلها معًا عند مستوى الثقة.

        ‏مع أوزان أخرى للأهداف
        ‏  Doctrine slow  ‏  75 % ‏ الأولى في 0 % من الأوزان
        ‏  Doctrine quick ‏ 100 % ‏ الأولى في 100 % من الأوزان
        ‏  Doctrine twin  ‏  75 % ‏ الأولى في 0 % من الأوزان
        ‏  Doctrine deaf  ‏  50 % ‏ الأولى في 0 % من الأوزان
        ‏  ترتيب العقائد هو نفسه في 100 % من 2000 مجموعة أوزان مسحوبة بالتساوي.
    "#]]
    .assert_eq(&page("ar"));
}

#[test]
fn the_details_say_the_rest() {
    let folder = folder();
    let answer =
        compare(&folder, &["slow", "gamble"], &["--runs", "40", "--measure", "declared", "--details"]);
    expect![[r#"
        EXERCISE – EXERCICE – تمرين
        A night
        baseline: Doctrine slow, nights: 40, seed: 1

        Doctrine gamble against Doctrine slow
          better in 0, worse in 0, equivalent in 0, undecided in 1 measures
          measure                on average          95 % CI      agreeing  verdict
          Score of the exercise  10.0 points higher  6.0 to 14.0  16 of 40  better
          Flood declared         0.3 min earlier     −0.7 to 1.3  25 of 40  undecided

        Score of the exercise
          doctrine       n  never  mean                   p10                    p50                      p90  in time
          Doctrine      40      0  75 %  75.0 [75.0 – 75.0] %   75.0 [75.0 – 75.0] %     75.0 [75.0 – 75.0] %        –
          slow
          Doctrine      40      0  85 %  75.0 [75.0 – 75.0] %  75.0 [75.0 – 100.0] %  100.0 [100.0 – 100.0] %        –
          gamble
          better in 16 nights, the same in 24, worse in 0, smallest difference that matters: 5.0 points, p:
          < 0.001, p after Holm: < 0.001, p of ranks: < 0.001

        Flood declared
          doctrine       n  never      mean                     p10                     p50                     p90               in time
          Doctrine      40      0  22.0 min  22.0 [22.0 – 22.0] min  22.0 [22.0 – 22.0] min  22.0 [22.0 – 22.0] min     0.0 [0.0 – 8.8] %
          slow
          Doctrine      40      0  21.7 min  17.7 [17.5 – 19.0] min  20.6 [19.8 – 23.3] min  26.5 [25.5 – 26.7] min  40.0 [26.3 – 55.4] %
          gamble
          better in 25 nights, the same in 0, worse in 15, smallest difference that matters: 1.0 min, p:
          0.513, p after Holm: 0.513, p of ranks: 0.656, p of full marks: < 0.001, about 47 nights more
          would decide
            night 32, by 4.7 min (4.7 min more of processing)
            night 25, by 4.7 min (4.7 min more of processing)
            night 11, by 4.6 min (4.6 min more of processing)
            night 4, by 4.6 min (4.6 min more of processing)
            night 18, by 4.5 min (4.5 min more of processing)
            night 27, by 4.4 min (4.4 min more of processing)
            night 15, by 4.0 min (4.0 min more of processing)
            night 12, by 3.7 min (3.7 min more of processing)
            night 35, by 3.5 min (3.5 min more of processing)
            night 22, by 2.5 min (2.5 min more of processing)

        Under other weights of the objectives
          Doctrine slow    75 %  first in 0 % of all weights
          Doctrine gamble  85 %  first in 100 % of all weights
          The order of the doctrines is the same in 100 % of 2,000 sets of weights drawn evenly.
    "#]].assert_eq(&answer.out);
}
