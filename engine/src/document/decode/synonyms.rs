//! Words that people write for words of the language: French, Arabic, and English ones
//! that are as good.
//!
//! Left what is written, without case, accents, hyphens and blanks; right the words of
//! the language that may be meant. A word counts only where the language has it.

/// The words that a folded word may stand for.
pub(super) fn of(folded: &str) -> &'static [&'static str] {
    let found = TABLE.iter().find(|(words, _)| words.contains(&folded));
    found.map_or(&[], |(_, meant)| meant)
}

type Row = (&'static [&'static str], &'static [&'static str]);

const TABLE: &[Row] = &[
    // Ways to talk.
    (&["telephone", "tel", "appel", "call", "هاتف"], &["Phone"]),
    (&["courriel", "mail", "courrier", "mel", "بريد"], &["Email"]),
    (&["messagerie", "sms", "chat", "whatsapp"], &["Messenger"]),
    (&["ecrit", "lettre", "fax", "paper"], &["Written"]),
    (&["oral", "faceto face", "facetoface", "vivavoce", "parole"], &["Verbal", "InPerson"]),
    (&["tetra", "vhf", "راديو"], &["Radio"]),
    // Kinds of entry.
    (&["poste", "pc", "cellule", "desk", "مركز"], &["Post", "post"]),
    (&["unite", "vehicule", "equipe", "team", "وحدة"], &["Unit", "Units", "unit", "units"]),
    (&["agence", "service", "organisme"], &["Agency", "agency"]),
    (&["lieu", "place", "location", "scene", "موقع"], &["Site", "site", "at"]),
    (&["canal", "reseau", "network"], &["Channel", "channel"]),
    (&["hopital", "etablissement", "مستشفى"], &["Hospital", "Facility", "facility"]),
    (&["procedure", "regle", "rule"], &["Procedure"]),
    (&["liste"], &["List"]),
    (&["tache"], &["Task"]),
    (&["objectif", "but", "goal"], &["Objective"]),
    (&["mesure", "indicateur", "indicator", "kpi"], &["Measure", "measure"]),
    (&["incitation", "evenement", "event", "injection"], &["Inject"]),
    (&["autorite", "competence"], &["Authority", "authority"]),
    (&["exercice", "تمرين"], &["Exercise"]),
    (&["organisation", "organization"], &["Organisation", "organisation"]),
    // Who and what.
    (&["police", "gendarmerie", "شرطة"], &["Police"]),
    (&["pompiers", "fire", "firebrigade", "protectioncivile", "sdis"], &["CivilProtection", "Fire"]),
    (&["samu", "smur", "ems", "ambulance"], &["Medical"]),
    (&["parquet", "procureur", "prosecutor"], &["Justice"]),
    (
        &["cos", "commandant", "incidentcommander", "commandantdesoperationsdesecours", "ic"],
        &["Lead", "TakeCommand"],
    ),
    (&["firstthere", "firstonscene", "premiersurplace"], &["FirstOnScene", "FirstThere"]),
    (&["chef", "hierarchie", "boss", "superieur"], &["Superior", "superior", "under"]),
    (&["subordonnes", "reports"], &["Subordinates"]),
    (&["tous", "toutes", "all", "everybody"], &["Everyone", "All"]),
    (&["et", "and"], &["All"]),
    (&["ou", "or"], &["Any"]),
    (&["non", "pas", "no"], &["Not", "Never"]),
    (&["jamais"], &["Never"]),
    (&["oui", "yes"], &["Yes"]),
    (&["population", "citoyens", "temoin", "witness"], &["Public"]),
    (&["dirans", "direx", "animation", "exerciseControl", "exercisecontrol"], &["Excon"]),
    // Zones.
    (&["rouge", "red", "exclusion"], &["Hot"]),
    (&["orange", "contrôlee", "controlee", "yellow"], &["Warm"]),
    (&["verte", "green", "soutien"], &["Cold"]),
    // Actions.
    (&["alerter", "informer", "alert", "notify", "prevenir", "tell"], &["Inform"]),
    (&["rendrecompte", "compterendu"], &["Report"]),
    (&["transmettre", "relay", "passon"], &["Forward"]),
    (&["demander", "require"], &["Ask", "Request"]),
    (&["envoyer", "engager", "send", "deploy"], &["Dispatch"]),
    (&["ouvrir", "activate", "activer"], &["Open"]),
    (&["fermer"], &["Close"]),
    (&["declarer"], &["Declare"]),
    (&["rappeler"], &["Recall", "Remind"]),
    (&["entrer"], &["Enter"]),
    (&["attendre", "wait"], &["Holding", "Waited"]),
    // Distributions.
    (&["normal", "gaussian", "lognormale"], &["LogNormal"]),
    (&["uniforme"], &["Uniform"]),
    (&["exponentielle"], &["Exponential"]),
    (&["triangulaire", "triangle"], &["Triangular"]),
    (&["betapert"], &["Pert"]),
    (&["mediane"], &["median"]),
    (&["moyenne", "average", "avg"], &["mean"]),
    (&["minimum"], &["min"]),
    (&["maximum"], &["max"]),
    // Languages.
    (&["francais", "french", "fra"], &["Fr", "fr"]),
    (&["anglais", "english", "eng"], &["En", "en"]),
    (&["arabe", "arabic", "ara"], &["Ar", "ar"]),
    // Fields.
    (&["name", "nom", "identifiant", "identifier"], &["id", "title"]),
    (&["titre", "label", "libelle"], &["title"]),
    (&["niveau"], &["level"]),
    (&["quand", "time", "heure", "trigger", "condition"], &["when", "at"]),
    (&["qui", "performer", "acteur", "actor"], &["who"]),
    (&["de", "source", "sender"], &["from", "of"]),
    (&["vers", "recipient", "destinataire"], &["to"]),
    (&["moyen", "means", "method"], &["mode", "by"]),
    (&["texte", "content", "body"], &["message", "text"]),
    (&["delai", "duration", "duree", "deadline"], &["within", "lasts"]),
    (&["action", "actions", "do", "alors"], &["then"]),
    (&["parce que", "parceque", "why", "reason"], &["because"]),
    (&["bureaux", "operators", "staff"], &["desks"]),
    (&["parent", "reportsto"], &["under"]),
    (&["comment", "commentaire", "remarques", "note"], &["notes"]),
    (&["poids"], &["weight"]),
    (&["cible"], &["target"]),
    (&["debut", "begin", "startex"], &["start", "begins", "from"]),
    (&["fin", "endex", "stop"], &["end", "until"]),
];
