"""Words that one document writes in two ways, both of them right: 計劃, 計畫; e-mail, email.

Words that are wrong are for `chinese` and `english`.
"""

from blueprint_cli.language.mixtures.chinese import chinese_mixtures
from blueprint_cli.language.mixtures.english import english_mixtures
from blueprint_cli.language.mixtures.joined import Mixture, Place, mixtures_of

__all__ = ["Mixture", "Place", "chinese_mixtures", "english_mixtures", "mixtures_of"]
