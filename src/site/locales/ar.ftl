# Messages of the site.
